/** Checks that everything is in place; start at {@link dev.parley.launcher.doctor.Doctor}. */
package dev.parley.launcher.doctor;
