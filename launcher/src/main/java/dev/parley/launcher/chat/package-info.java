/** A conversation at the terminal; start at {@link dev.parley.launcher.chat.Chat}. */
package dev.parley.launcher.chat;
