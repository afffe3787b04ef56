/** One question in, one reply out; start at {@code ChatBot}. */
package dev.parley.bot;
