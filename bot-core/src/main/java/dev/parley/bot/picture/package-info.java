/**
 * Timelines drawn to scale; start at {@link dev.parley.bot.picture.TimelinePictures}, or at {@link
 * dev.parley.bot.picture.TimelineDrawing} for the shapes alone.
 */
package dev.parley.bot.picture;
