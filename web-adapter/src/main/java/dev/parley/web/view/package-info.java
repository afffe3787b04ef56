/** What templates are given, in the words they use; start at {@link dev.parley.web.view.Frame}. */
package dev.parley.web.view;
