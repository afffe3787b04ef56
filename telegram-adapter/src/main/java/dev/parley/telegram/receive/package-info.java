/** What comes in from Telegram; start at {@link dev.parley.telegram.receive.Polling}. */
package dev.parley.telegram.receive;
