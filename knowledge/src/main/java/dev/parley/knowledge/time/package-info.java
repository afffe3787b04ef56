/**
 * Times that texts name, and when sentences happened; start at {@link
 * dev.parley.knowledge.time.SentenceDater}.
 */
package dev.parley.knowledge.time;
