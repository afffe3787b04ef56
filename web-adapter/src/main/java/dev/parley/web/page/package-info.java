/** The pages that people read; start at {@link dev.parley.web.page.Pages}. */
package dev.parley.web.page;
