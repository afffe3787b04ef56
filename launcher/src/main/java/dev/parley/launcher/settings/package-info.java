/** What the operator sets, checked; start at {@link dev.parley.launcher.settings.Settings}. */
package dev.parley.launcher.settings;
