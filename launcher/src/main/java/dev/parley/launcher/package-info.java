/** Starts the program; the entry class is {@link dev.parley.launcher.Main}. */
package dev.parley.launcher;
