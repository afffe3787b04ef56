/** Addresses that open an article at quoted words; start at {@link dev.parley.bot.link.Links}. */
package dev.parley.bot.link;
