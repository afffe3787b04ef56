/**
 * An article's text as sentences and passages; start at {@link
 * dev.parley.knowledge.text.DocumentReader}.
 */
package dev.parley.knowledge.text;
