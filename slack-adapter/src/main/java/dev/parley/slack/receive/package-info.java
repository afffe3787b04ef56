/** What comes in from Slack; start at {@link dev.parley.slack.receive.Receiver}. */
package dev.parley.slack.receive;
