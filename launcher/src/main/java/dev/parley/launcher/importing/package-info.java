/** Keeps imported articles; start at {@link dev.parley.launcher.importing.ArticleWriter}. */
package dev.parley.launcher.importing;
