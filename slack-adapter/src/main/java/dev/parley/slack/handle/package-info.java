/** What is done with what comes in; start at {@link dev.parley.slack.handle.Handler}. */
package dev.parley.slack.handle;
