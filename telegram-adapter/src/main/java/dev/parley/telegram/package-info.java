/** Telegram in and out; start at {@link dev.parley.telegram.TelegramAdapter}. */
package dev.parley.telegram;
