/**
 * What an operator sees of how replies come about; start at {@link
 * dev.parley.bot.observe.Observer}.
 */
package dev.parley.bot.observe;
