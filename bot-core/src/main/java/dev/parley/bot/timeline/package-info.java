/** What happened when; start at {@link dev.parley.bot.timeline.TimelineComposer}. */
package dev.parley.bot.timeline;
