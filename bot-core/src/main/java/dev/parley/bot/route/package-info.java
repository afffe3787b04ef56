/** What a message asks for, where that is no question for the reader; see {@code RouteReader}. */
package dev.parley.bot.route;
