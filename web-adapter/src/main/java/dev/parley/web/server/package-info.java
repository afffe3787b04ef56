/** Serves routes over HTTP; start at {@link dev.parley.web.server.WebServer}. */
package dev.parley.web.server;
