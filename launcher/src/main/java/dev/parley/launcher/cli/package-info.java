/** The commands; start at {@link dev.parley.launcher.cli.ParleyCommand}. */
package dev.parley.launcher.cli;
