/**
 * What the bot knows: articles and their parts as values; start at {@link
 * dev.parley.knowledge.Library}.
 */
package dev.parley.knowledge;
