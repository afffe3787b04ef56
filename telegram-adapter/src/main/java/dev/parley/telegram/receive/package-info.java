/** What comes in from Telegram; start at {@link dev.parley.telegram.receive.Receiver}. */
package dev.parley.telegram.receive;
