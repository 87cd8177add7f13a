package dev.kkachi.cli.internal;

import picocli.CommandLine.TypeConversionException;

/// Reads numbers from the command line, and says the rule when one breaks it.
final class Numbers {
    private Numbers() {}

    /// Reads a whole number from `least` to `most`.
    static int integer(String written, int least, int most) {
        try {
            int value = Integer.parseInt(written.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + written + "' is not a whole number");
        }
        throw new TypeConversionException("'" + written + "' is not between " + least + " and " + most);
    }

    /// Reads a score: a number above 0 and at most 1.
    static double score(String written) {
        double value = number(written);
        if (value > 0 && value <= 1) {
            return value;
        }
        throw new TypeConversionException("'" + written + "' is not above 0 and at most 1");
    }

    /// Reads a number; whoever asks for it has a rule of its own.
    static double number(String written) {
        try {
            return Double.parseDouble(written.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + written + "' is not a number");
        }
    }
}
