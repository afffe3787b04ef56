/**
 * Articles as files: one file's format is {@link dev.parley.knowledge.files.ArticleFile}, a whole
 * folder is read by {@link dev.parley.knowledge.files.ArticleFolder}.
 */
package dev.parley.knowledge.files;
