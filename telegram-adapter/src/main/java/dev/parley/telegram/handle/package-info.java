/** What is done with what comes in; start at {@link dev.parley.telegram.handle.Handler}. */
package dev.parley.telegram.handle;
