/** Every call of Slack's Web API; start at {@link dev.parley.slack.send.Sender}. */
package dev.parley.slack.send;
