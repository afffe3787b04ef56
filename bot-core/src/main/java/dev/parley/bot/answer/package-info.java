/** From evidence to a checked answer; start at {@link dev.parley.bot.answer.AnswerReader}. */
package dev.parley.bot.answer;
