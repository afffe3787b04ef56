/**
 * The words of a text that carry its meaning; start at {@link
 * dev.parley.knowledge.words.ContentWords}.
 */
package dev.parley.knowledge.words;
