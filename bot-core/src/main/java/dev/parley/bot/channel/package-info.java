/**
 * What all chat channels need besides rendering; start at {@link
 * dev.parley.bot.channel.ChannelStore}.
 */
package dev.parley.bot.channel;
