/** The network that is trained; start at {@link dev.parley.training.model.Reader}. */
package dev.parley.training.model;
