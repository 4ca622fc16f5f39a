namespace EMentoring.Benchmarks.Matching;

/// <summary>
/// The Hungarian method as a textbook has it: O(n³), one row after another, potentials, no preparation. What the
/// assignment is compared with. Costs may not be forbidden; rows ≤ columns.
/// </summary>
public static class PlainHungarian
{
    public static int[] Solve(int[,] cost)
    {
        var (rows, columns) = (cost.GetLength(0), cost.GetLength(1));
        var (u, v) = (new long[rows + 1], new long[columns + 1]);
        var (rowOf, way) = (new int[columns + 1], new int[columns + 1]); // one-based; column 0 is where a new row begins
        for (var row = 1; row <= rows; row++)
        {
            var slack = new long[columns + 1];
            var used = new bool[columns + 1];
            Array.Fill(slack, long.MaxValue);
            rowOf[0] = row;
            var column = 0;
            do
            {
                used[column] = true;
                var (i, next, delta) = (rowOf[column], 0, long.MaxValue);
                for (var j = 1; j <= columns; j++)
                {
                    if (used[j]) continue;
                    var reduced = cost[i - 1, j - 1] - u[i] - v[j];
                    if (reduced < slack[j])
                    {
                        slack[j] = reduced;
                        way[j] = column;
                    }

                    if (slack[j] < delta)
                    {
                        delta = slack[j];
                        next = j;
                    }
                }

                for (var j = 0; j <= columns; j++)
                {
                    if (used[j])
                    {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        slack[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }

        var columnOf = new int[rows];
        for (var j = 1; j <= columns; j++)
            if (rowOf[j] != 0)
                columnOf[rowOf[j] - 1] = j - 1;
        return columnOf;
    }
}
