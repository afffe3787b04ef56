/** A Slack to test against; start at {@link dev.parley.slack.fake.FakeSlack}. */
package dev.parley.slack.fake;
