/// An employer and a freelance platform over two years: people with messy lives, and operators among
/// them.
package dev.kkachi.simulator.company;
