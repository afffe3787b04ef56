/** Where the log goes; start at {@link dev.parley.launcher.logging.Logging}. */
package dev.parley.launcher.logging;
