/**
 * Makes article files from saved texts, HTML files and web pages; start at {@link
 * dev.parley.knowledge.importing.ArticleImporter}.
 */
package dev.parley.knowledge.importing;
