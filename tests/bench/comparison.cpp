#include "tests/bench/comparison.h"

#include "tests/bench/jsonline.h"
#include "tests/bench/statistics.h"

#include <array>
#include <cmath>

namespace swb::bench {

namespace {

constexpr double controlTolerance = 0.07;

struct Costs
{
    std::vector<double> ours;
    std::vector<double> peer;
    std::vector<double> control;

    double controlRatio() const { return medianRatio(control, peer); }
    bool isSound() const { return std::abs(controlRatio() - 1) <= controlTolerance; }
};

Costs measure(int rounds, const Cost &ours, const Cost &peer, const Cost &control)
{
    Costs costs;
    const std::array<std::pair<const Cost *, std::vector<double> *>, 3> candidates{
        {{&peer, &costs.peer}, {&ours, &costs.ours}, {&control, &costs.control}}};
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t turn = 0; turn < candidates.size(); ++turn) {
            // Nobody always comes first.
            const auto &[cost, values]
                = candidates[(turn + static_cast<std::size_t>(round)) % candidates.size()];
            values->push_back((*cost)());
        }
    }
    return costs;
}

QString verdict(bool judges, const Costs &costs, bool met)
{
    if (!judges)
        return QStringLiteral("not judged");
    if (!costs.isSound())
        return QStringLiteral("disturbed");
    return met ? QStringLiteral("met") : QStringLiteral("missed");
}

} // namespace

bool compare(const ComparisonPlan &plan, const Cost &ours, const Cost &peer, const Cost &control)
{
    Costs costs;
    int attempt = 0;
    do {
        costs = measure(plan.rounds, ours, peer, control);
        ++attempt;
    } while (plan.judges && !costs.isSound() && attempt < plan.attempts);

    // Both runs of the peer are the same work, so each round of ours meets their mean.
    std::vector<double> both;
    for (std::size_t i = 0; i < costs.peer.size(); ++i)
        both.push_back((costs.peer[i] + costs.control[i]) / 2);
    const double ratio = medianRatio(costs.ours, both);
    const bool met = ratio <= plan.bar;
    printJsonLine({{QStringLiteral("bench"), plan.bench}, {QStringLiteral("ratio"), rounded(ratio)},
        {QStringLiteral("ours"), rounded(median(costs.ours))},
        {QStringLiteral("peer"), rounded(median(both))}, {QStringLiteral("unit"), plan.unit},
        {QStringLiteral("rounds"), plan.rounds}, {QStringLiteral("attempts"), attempt},
        {QStringLiteral("control"), rounded(costs.controlRatio())},
        {QStringLiteral("bar"), plan.bar},
        {QStringLiteral("verdict"), verdict(plan.judges, costs, met)}});
    return met || !plan.judges || !costs.isSound();
}

} // namespace swb::bench
