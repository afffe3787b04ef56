/** Serves chats until it is told to stop; start at {@link dev.parley.launcher.serve.Serving}. */
package dev.parley.launcher.serve;
