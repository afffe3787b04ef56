/** One question in, one reply out; start at {@link dev.parley.bot.ChatBot}. */
package dev.parley.bot;
