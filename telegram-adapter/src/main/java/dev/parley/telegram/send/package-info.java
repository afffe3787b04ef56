/** Calls of the Bot API, paced and repeated; start at {@link dev.parley.telegram.send.Sender}. */
package dev.parley.telegram.send;
