using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;

#nullable disable

namespace Mediateki.Map.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TravelLegs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "travel_legs",
                columns: table => new
                {
                    mode = table.Column<string>(type: "text", nullable: false),
                    from_place = table.Column<long>(type: "bigint", nullable: false),
                    to_place = table.Column<long>(type: "bigint", nullable: false),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    metres = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<LineString>(type: "geography (linestring, 4326)", nullable: true),
                    measured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_travel_legs", x => new { x.mode, x.from_place, x.to_place });
                });

            migrationBuilder.CreateIndex(
                name: "ix_travel_legs_measured_at",
                table: "travel_legs",
                column: "measured_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "travel_legs");
        }
    }
}
