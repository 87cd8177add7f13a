package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;

/// Leaves the camera off, for reasons that are nobody's business.
final class CameraShy implements Life.Solo {
    @Override
    public String name() {
        return "camera-shy";
    }

    @Override
    public void shape(Figure one, Setting setting, Dice dice) {
        one.conduct.cameraOffPercent = 90;
        one.hiring.face = "";
    }
}
