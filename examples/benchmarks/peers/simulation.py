"""S1 and S3 of docs/simulation.md in numpy and, where it is installed, numba: nanoseconds of processor time per agent-step.

    python3 examples/benchmarks/peers/simulation.py

One thread. numpy works on many replications at once, as an array program has to; numba is the plain loop, compiled. Both find the
figure that the study is known by, which is printed beside the time.
"""

import time

import numpy as np

SIZES = [81, 41, 21, 11, 5, 1]
WEIGHTS = np.array([0.2, 0.4, 0.6, 0.8, 0.9, 1.0])
START = np.concatenate([[0], np.cumsum(SIZES)])
PEOPLE = int(START[-1])
SCALE = 10 * float(np.dot(WEIGHTS, SIZES))


def peter_numpy(replications, steps, seed):
    """Promotion of the best, common sense; all replications side by side, level by level."""
    r = np.random.default_rng(seed)
    score = np.clip(r.normal(7, 2, (replications, PEOPLE)), 1, 10)
    age = r.normal(25, 5, (replications, PEOPLE))
    rows = np.arange(replications)
    total = 0.0
    for step in range(steps):
        score[(score < 4) | (age > 60)] = np.nan
        for level in range(5, 0, -1):
            low, mid, high = START[level - 1], START[level], START[level + 1]
            vacant = np.isnan(score[:, mid:high])
            most = int(vacant.sum(axis=1).max())
            for _ in range(most):
                open_ = np.isnan(score[:, mid:high])
                which = rows[open_.any(axis=1)]
                below = np.where(np.isnan(score[which, low:mid]), -np.inf, score[which, low:mid])
                best = below.argmax(axis=1)
                found = below[np.arange(len(which)), best] > -np.inf
                which, best = which[found], best[found]
                to = mid + open_[which].argmax(axis=1)
                moved = score[which, low + best] + r.uniform(-1, 1, len(which))
                score[which, to] = np.clip(moved, 1, 10)
                age[which, to] = age[which, low + best]
                score[which, low + best] = np.nan
        empty = np.isnan(score[:, :81])
        count = int(empty.sum())
        score[:, :81][empty] = np.clip(r.normal(7, 2, count), 1, 10)
        age[:, :81][empty] = r.normal(25, 5, count)
        age += 1
        if step >= steps // 2:
            filled = np.nan_to_num(score)
            total += sum(WEIGHTS[i] * filled[:, START[i]:START[i + 1]].sum() for i in range(6))
    return 100 * total / SCALE / replications / (steps - steps // 2)


def scullen_numpy(firms, years, seed):
    """Fire .10, reliability .7, validity .3, ten applicants, voluntary .10; all firms side by side."""
    r = np.random.default_rng(seed)
    unseen = np.sqrt(1 - 0.3 ** 2)

    def hired(count):
        seen = r.standard_normal((count, 10)).max(axis=1)
        return 0.3 * seen + unseen * r.standard_normal(count)

    people = hired(firms * 100).reshape(firms, 10, 10)
    flat = people.reshape(firms, 100)
    for _ in range(years):
        leavers = np.minimum(r.poisson(10, firms), 100)
        order = r.random((firms, 100)).argsort(axis=1).argsort(axis=1)
        gone = order < leavers[:, None]
        flat[gone] = hired(int(gone.sum()))
        mean = flat.mean()
        rating = np.sqrt(0.7) * people + np.sqrt(0.3) * r.standard_normal(people.shape)
        lowest = rating.argmin(axis=2)
        np.put_along_axis(people, lowest[:, :, None], hired(firms * 10).reshape(firms, 10, 1), axis=2)
    return mean


def compiled():
    """The same two as plain loops, compiled; nothing where numba is missing."""
    try:
        import numba
    except ImportError:
        return None

    start, weights = START, WEIGHTS

    @numba.njit
    def peter(replications, steps, seed):
        np.random.seed(seed)
        n = start[-1]
        total = 0.0
        for _ in range(replications):
            score = np.empty(n)
            age = np.empty(n)
            for p in range(n):
                score[p] = min(10.0, max(1.0, np.random.normal(7, 2)))
                age[p] = np.random.normal(25, 5)
            for step in range(steps):
                for p in range(n):
                    if score[p] < 4 or age[p] > 60:
                        score[p] = -1.0
                for level in range(5, 0, -1):
                    for to in range(start[level], start[level + 1]):
                        if score[to] < 0:
                            best = start[level - 1]
                            for p in range(start[level - 1], start[level]):
                                if score[p] > score[best]:
                                    best = p
                            if score[best] >= 0:
                                moved = score[best] + np.random.uniform(-1, 1)
                                score[to] = min(10.0, max(1.0, moved))
                                age[to] = age[best]
                                score[best] = -1.0
                for p in range(start[1]):
                    if score[p] < 0:
                        score[p] = min(10.0, max(1.0, np.random.normal(7, 2)))
                        age[p] = np.random.normal(25, 5)
                for p in range(n):
                    age[p] += 1
                if step >= steps // 2:
                    for level in range(6):
                        for p in range(start[level], start[level + 1]):
                            total += weights[level] * max(0.0, score[p])
        return 100 * total / replications / (steps - steps // 2)

    @numba.njit
    def scullen(firms, years, seed):
        np.random.seed(seed)
        unseen = np.sqrt(1 - 0.3 ** 2)
        total = 0.0
        for _ in range(firms):
            people = np.empty(100)
            gone = np.empty(100, np.bool_)
            gone[:] = True
            for year in range(years + 1):
                for p in range(100):
                    if gone[p]:
                        seen = -10.0
                        for _ in range(10):
                            seen = max(seen, np.random.standard_normal())
                        people[p] = 0.3 * seen + unseen * np.random.standard_normal()
                        gone[p] = False
                if year == years:
                    break
                left = min(100, np.random.poisson(10.0))
                while left > 0:
                    p = np.random.randint(0, 100)
                    if not gone[p]:
                        gone[p] = True
                        left -= 1
                for p in range(100):
                    if gone[p]:
                        seen = -10.0
                        for _ in range(10):
                            seen = max(seen, np.random.standard_normal())
                        people[p] = 0.3 * seen + unseen * np.random.standard_normal()
                        gone[p] = False
                if year == years - 1:
                    total += people.mean()
                for group in range(10):
                    lowest, least = 0, 1e9
                    for p in range(group * 10, group * 10 + 10):
                        rating = np.sqrt(0.7) * people[p] + np.sqrt(0.3) * np.random.standard_normal()
                        if rating < least:
                            lowest, least = p, rating
                    gone[lowest] = True
        return total / firms

    return lambda *a: peter(*a) / SCALE, scullen


def measure(name, work, agents, *arguments):
    work(*(max(2, each // 20) for each in arguments[:2]), 1)
    best, found = np.inf, np.nan
    for seed in range(3):
        before = time.process_time()
        found = work(*arguments, seed)
        best = min(best, time.process_time() - before)
    print(f"{name:16} {1e9 * best / (agents * arguments[0] * arguments[1]):6.1f} ns per agent-step, found {found:.3f}")


if __name__ == "__main__":
    measure("S1 numpy", peter_numpy, PEOPLE, 200, 300)
    measure("S3 numpy", scullen_numpy, 100, 1000, 30)
    loops = compiled()
    if loops:
        measure("S1 numba", loops[0], PEOPLE, 200, 300)
        measure("S3 numba", loops[1], 100, 1000, 30)
    else:
        print("numba is not installed")
