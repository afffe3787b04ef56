/**
 * Writes replies for a terminal and as JSON; start at {@link
 * dev.parley.launcher.render.TerminalRenderer}.
 */
package dev.parley.launcher.render;
