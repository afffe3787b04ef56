/**
 * Parley on the web: pages for people, and what an operator needs; start at {@link
 * dev.parley.web.WebAdapter}.
 */
package dev.parley.web;
