/** Plain words that all renderers share; start at {@link dev.parley.bot.render.Wording}. */
package dev.parley.bot.render;
