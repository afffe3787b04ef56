/** Slack in and out; start at {@link dev.parley.slack.SlackAdapter}. */
package dev.parley.slack;
