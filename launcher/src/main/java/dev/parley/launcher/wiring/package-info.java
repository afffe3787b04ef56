/** Builds the bot from its parts; start at {@link dev.parley.launcher.wiring.BotFactory}. */
package dev.parley.launcher.wiring;
