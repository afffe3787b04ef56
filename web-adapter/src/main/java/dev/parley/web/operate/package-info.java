/** What an operator asks of a server; start at {@link dev.parley.web.operate.OperatorRoutes}. */
package dev.parley.web.operate;
