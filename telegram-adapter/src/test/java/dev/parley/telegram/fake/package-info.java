/** A strict Bot API server for tests; start at {@link dev.parley.telegram.fake.FakeTelegram}. */
package dev.parley.telegram.fake;
