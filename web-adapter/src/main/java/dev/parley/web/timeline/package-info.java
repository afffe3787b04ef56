/**
 * The timeline drawn for the web; start at {@link dev.parley.web.timeline.TimelineSvg}, or at
 * {@link dev.parley.web.timeline.TimelinePng} for the picture.
 */
package dev.parley.web.timeline;
