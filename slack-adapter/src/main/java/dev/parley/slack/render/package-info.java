/** Replies as Slack messages; start at {@link dev.parley.slack.render.SlackRenderer}. */
package dev.parley.slack.render;
